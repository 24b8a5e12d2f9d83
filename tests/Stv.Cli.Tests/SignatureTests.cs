using System.Diagnostics;
using Stv.Formats;

namespace Stv.Cli.Tests;

/// <summary>Records that somebody signed, and what others make of the signature.</summary>
public sealed class SignatureTests : IDisposable
{
    static readonly string Board = Repository.Sample("board.blt");

    readonly Folder _folder = new();

    string Record => Path.Combine(_folder.Path, "record");

    string Signature => Path.Combine(Record, RecordFolder.SignatureName);

    [SshFact]
    public void A_record_that_was_signed_as_it_was_written_tells_whose_it_is()
    {
        var key = Key("officer");

        Assert.Equal(ExitCode.Done, Command.Run("count", Board, "--out", Record, "--ballots", "--sign", key).ExitCode);

        var answered = Verify("--signed-by", key + ".pub");
        Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
        Assert.Contains("signed by a key of officer.pub, with the ED25519 key SHA256:", Flat(answered.Output), StringComparison.Ordinal);
    }

    [SshFact]
    public void A_record_that_is_there_is_signed_once_unless_that_is_given_up()
    {
        Count();
        var key = Key("officer");

        Assert.Equal(ExitCode.Done, Command.Run("sign", Record, "--key", key).ExitCode);
        Assert.Contains("is signed already", Command.Run("sign", Record, "--key", key).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.Run("sign", Record, "--key", Key("second"), "--replace").ExitCode);
        Assert.Equal(ExitCode.No, Verify("--signed-by", key + ".pub").ExitCode);
    }

    [SshFact]
    public void The_manifest_of_a_signed_record_is_that_of_one_that_is_not()
    {
        Count();
        var manifest = File.ReadAllBytes(Path.Combine(Record, "manifest.json"));
        Command.Run("sign", Record, "--key", Key("officer"));

        Assert.Equal(manifest, File.ReadAllBytes(Path.Combine(Record, "manifest.json")));
        Assert.Contains("was already in", Command.Run("count", Board, "--out", Record, "--ballots").Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Signature));
    }

    [SshFact]
    public void Without_a_key_to_hold_it_against_a_signature_is_told_and_not_taken_for_anybodys()
    {
        Count();
        Command.Run("sign", Record, "--key", Key("officer"));

        var answered = Verify();

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("Not compared who signed: the signature is good, and was made with the ED25519 key SHA256:", Flat(answered.Output), StringComparison.Ordinal);
    }

    [SshFact]
    public void Keys_of_a_page_and_lists_of_allowed_signers_serve()
    {
        Count();
        var (key, other) = (Key("officer"), Key("other"));
        Command.Run("sign", Record, "--key", key);
        string Public(string of) => string.Join(' ', File.ReadAllText(of + ".pub").Split(' ')[..2]);

        Assert.Equal(ExitCode.Done, Verify("--signed-by", _folder.Write("ann.keys", $"{Public(other)}\n{Public(key)}\n")).ExitCode);
        Assert.Contains("signed by ann@example.org,", Flat(Verify("--signed-by", _folder.Write("allowed_signers", $"# who may\nbob@example.org {Public(other)}\nann@example.org namespaces=\"stv-record\" {Public(key)}\n")).Output), StringComparison.Ordinal);
        Assert.Equal(ExitCode.No, Verify("--signed-by", _folder.Write("for_git", $"ann@example.org namespaces=\"git\" {Public(key)}\n")).ExitCode);
        Assert.Contains("this is a private key", Verify("--signed-by", key).Error, StringComparison.Ordinal);
        Assert.Contains("no public key found in it", Verify("--signed-by", Board).Error, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Attacks => new()
    {
        { "another key", "which is not in officer.pub" },
        { "another record's signature", "is not a signature of this manifest.json" },
        { "a manifest altered", "is not a signature of this manifest.json" },
        { "a signature for something else", "is not a signature of this manifest.json" },
        { "an empty signature", "manifest.json.sig is empty" },
        { "no signature", "The record is not signed" },
        { "words in its place", "is not a signature of this manifest.json" },
        { "a folder in its place", "manifest.json.sig is a folder" },
        { "a very long one", "and the limit is" },
    };

    [SshTheory, MemberData(nameof(Attacks))]
    public void A_false_signature_is_a_fault(string attack, string words)
    {
        Count();
        var key = Key("officer");
        Command.Run("sign", Record, "--key", attack == "another key" ? Key("other") : key);
        switch (attack)
        {
            case "another record's signature":
                var second = Path.Combine(_folder.Path, "second");
                Command.Run("count", Board, "--seats", "3", "--out", second, "--sign", key);
                File.Copy(Path.Combine(second, RecordFolder.SignatureName), Signature, overwrite: true);
                break;
            case "a manifest altered":
                File.AppendAllText(Path.Combine(Record, "manifest.json"), "\n");
                break;
            case "a signature for something else":
                File.Delete(Signature);
                Keygen("-q", "-Y", "sign", "-f", key, "-n", "file", Path.Combine(Record, "manifest.json"));
                break;
            case "an empty signature":
                File.WriteAllText(Signature, "");
                break;
            case "no signature":
                File.Delete(Signature);
                break;
            case "words in its place":
                File.WriteAllText(Signature, "Signed, the officer\n");
                break;
            case "a folder in its place":
                File.Delete(Signature);
                Directory.CreateDirectory(Signature);
                break;
            case "a very long one":
                File.WriteAllText(Signature, new string('x', (1 << 16) + 1));
                break;
        }

        var answered = Verify("--signed-by", key + ".pub");

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains(words, Flat(answered.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("signed by a key", answered.Output, StringComparison.Ordinal);
    }

    [SshFact]
    public void What_is_no_record_or_was_changed_is_not_signed()
    {
        var key = Key("officer");
        Directory.CreateDirectory(Record);
        Assert.Contains("is not a folder with the record of a count", Command.Run("sign", Record, "--key", key).Error, StringComparison.Ordinal);
        Directory.Delete(Record);
        Count();
        File.AppendAllText(Path.Combine(Record, "summary.txt"), "and so on\n");
        Assert.Contains("changed since the record was sealed. Nothing was signed", Command.Run("sign", Record, "--key", key).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Signature));
    }

    [SshFact]
    public void A_key_with_a_passphrase_that_nobody_can_type_is_told_of_in_words()
    {
        Count();

        var answered = Command.Run("sign", Record, "--key", Key("locked", "secret"));

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Contains("ssh-keygen could not sign with", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_openssh_is_missing_it_is_said_what_to_install() =>
        Assert.Contains("install openssh-client", Assert.Throws<Refusal>(() => new OpenSsh("no-such-ssh-keygen").Require()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("count x.blt --sign key", "--sign goes with --out")]
    [InlineData("sign record", "With which key?")]
    [InlineData("sign record --key nokey", "no such key")]
    [InlineData("verify sheet.csv --signed-by key.pub", "--signed-by is for a folder")]
    public void Words_that_do_not_go_together_are_refused(string words, string refused) =>
        Assert.Contains(refused, Command.Run(words.Split(' ')).Error, StringComparison.Ordinal);

    void Count() => Assert.Equal(ExitCode.Done, Command.Run("count", Board, "--out", Record, "--ballots").ExitCode);

    Answered Verify(params string[] words) => Command.Run(["verify", Record, .. words]);

    string Key(string name, string passphrase = "")
    {
        var path = Path.Combine(_folder.Path, name);
        Keygen("-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", path);
        return path;
    }

    static void Keygen(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ssh-keygen", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => _folder.Dispose();
}
