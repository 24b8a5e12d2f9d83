using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Stv.Cli;

/// <summary>Signs and checks signatures with OpenSSH's <c>ssh-keygen -Y</c>, whose keys people have already.</summary>
/// <param name="program">The command.</param>
sealed class OpenSsh(string program = "ssh-keygen")
{
    /// <summary>What a signature is for, so that one made for anything else does not serve here, nor this elsewhere.</summary>
    public const string Namespace = "stv-record";

    /// <summary>What the command answered.</summary>
    /// <param name="IsDone">Whether it did what was asked.</param>
    /// <param name="Output">What it wrote to standard output.</param>
    /// <param name="Error">What it wrote to standard error, in one line.</param>
    public sealed record Answered(bool IsDone, string Output, string Error);

    /// <summary>Whether the command is there; else refuses in words.</summary>
    /// <exception cref="Refusal">It is not.</exception>
    public void Require() => Run([], "-Y");

    /// <summary>Signs some bytes. Whoever has a passphrase is asked for it at the terminal, and an agent is asked for its keys.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="key">Path of a private key, or of a public one whose private half an agent holds.</param>
    /// <param name="isSeen">Whether somebody sits at the terminal and sees what the command says.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="Refusal">It cannot be signed.</exception>
    public byte[] Sign(byte[] content, string key, bool isSeen)
    {
        using var folder = new PrivateFolder();
        var file = folder.Write("manifest.json", content);
        // It asks for a passphrase where its standard input is a terminal, so the bytes come from a file.
        var answered = Run(["-q", "-Y", "sign", "-f", key, "-n", Namespace, file], input: null, isSeen);
        var signature = file + ".sig";
        return answered.IsDone && File.Exists(signature) ? File.ReadAllBytes(signature)
            : throw new Refusal($"Nothing was signed. {program} could not sign with {key}{(answered.Error.Length > 0 ? $": {answered.Error}" : "")}. Give a private key, such as ~/.ssh/id_ed25519, or the public half of a key that your agent holds.");
    }

    /// <summary>The key that made a signature of these bytes, such as <c>ED25519 key SHA256:…</c>; null where it is no signature of them.</summary>
    /// <exception cref="Refusal">The command is missing.</exception>
    public string? KeyOf(byte[] content, byte[] signature)
    {
        using var folder = new PrivateFolder();
        return Key(Run(content, "-Y", "check-novalidate", "-n", Namespace, "-s", folder.Write("signature", signature)));
    }

    /// <summary>Whose of some allowed signers a signature of these bytes is, and the key that made it; null where it is nobody's of them.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="allowedSigners">The file in the form of <c>ssh-keygen</c>'s allowed signers.</param>
    /// <exception cref="Refusal">The command is missing.</exception>
    public (string Who, string Key)? SignerOf(byte[] content, byte[] signature, byte[] allowedSigners)
    {
        using var folder = new PrivateFolder();
        var (file, allowed) = (folder.Write("signature", signature), folder.Write("allowed_signers", allowedSigners));
        foreach (var who in Run([], "-Y", "find-principals", "-s", file, "-f", allowed).Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (Key(Run(content, "-Y", "verify", "-f", allowed, "-I", who.Split(',')[0], "-n", Namespace, "-s", file)) is { } key)
                return (who, key);
        return null;
    }

    /// <summary>The key that a good signature is told to be of.</summary>
    static string? Key(Answered answered) => !answered.IsDone || answered.Output.LastIndexOf(" with ", StringComparison.Ordinal) is var at && at < 0 ? null
        : answered.Output[(at + " with ".Length)..].Trim();

    Answered Run(byte[] input, params string[] arguments) => Run(arguments, input, isSeen: false);

    Answered Run(string[] arguments, byte[]? input, bool isSeen)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = input is not null, RedirectStandardOutput = true, RedirectStandardError = !isSeen };
        // Its answers are read, whatever language its user has.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var error = isSeen ? Task.FromResult("") : process.StandardError.ReadToEndAsync();
            if (input is not null)
                Write(process, input);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Answered(process.ExitCode == 0, output, error.GetAwaiter().GetResult().ReplaceLineEndings(" ").Trim().TrimEnd('.'));
        }
        catch (Win32Exception)
        {
            throw new Refusal($"{program}, which signs records and checks signatures, was not found. It is part of OpenSSH: install openssh-client (Debian, Ubuntu), openssh-clients (Fedora) or the optional feature OpenSSH Client (Windows); macOS has it.");
        }
    }

    static void Write(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read enough to refuse, and says why.
        }
    }

    /// <summary>A folder that only its owner can read, and that is gone afterwards.</summary>
    sealed class PrivateFolder : IDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stv-sign-");

        public string Write(string name, byte[] content)
        {
            var path = Path.Combine(_folder.FullName, name);
            File.WriteAllBytes(path, content);
            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
