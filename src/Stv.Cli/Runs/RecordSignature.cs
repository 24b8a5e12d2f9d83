using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Signs the manifest of a record, and says who signed it.</summary>
static class RecordSignature
{
    /// <summary>What public keys begin with; a list of allowed signers has the names of the signers before.</summary>
    static readonly string[] KeyTypes = ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"];

    /// <summary>Refuses to begin what could not be signed in the end.</summary>
    /// <exception cref="Refusal">The key is not there, or nothing to sign with.</exception>
    public static void Require(string key)
    {
        if (FileStatus.Of(key)?.Kind != FileKind.File)
            throw new Refusal($"{key}: no such key. Give a file such as ~/.ssh/id_ed25519; ssh-keygen -t ed25519 makes one.");
        new OpenSsh().Require();
    }

    /// <summary>Signs a record that is there, and puts the signature beside its manifest.</summary>
    /// <exception cref="Refusal">It cannot be signed.</exception>
    /// <exception cref="PublicationException">The folder has no record, or is signed already, or the signature cannot be written.</exception>
    public static void Sign(Surroundings world, string folder, string key, bool replace)
    {
        var record = new RecordFolder(folder);
        var manifest = record.ManifestToSign(replace);
        world.Progress?.Yield();
        var signature = new OpenSsh().Sign(manifest, key, world.CanAsk);
        record.AddSignature(signature);
        world.Say($"note: {folder} is signed with the {new OpenSsh().KeyOf(manifest, signature) ?? key}; {RecordFolder.SignatureName} is beside the manifest, and stv verify {folder} --signed-by {Path.GetFileNameWithoutExtension(key)}.pub checks it");
    }

    /// <summary>The verification with who signed the record, held against those who may have.</summary>
    /// <param name="verification">The verification.</param>
    /// <param name="signers">The public keys, or the list of allowed signers; null where nobody says.</param>
    /// <exception cref="Refusal">What is given is no public key, or nothing is there to check with.</exception>
    public static RecordVerification HeldAgainst(RecordVerification verification, InputBytes? signers)
    {
        var allowed = signers is null ? null : AllowedSigners(signers);
        var (signature, objection) = RecordFolder.ReadSignature(verification.Folder);
        if (objection is not null)
            return WithFault($"{RecordFolder.SignatureName} {objection}.");
        if (signature.Length == 0)
            return signers is null ? verification : WithFault($"The record is not signed: there is no {RecordFolder.SignatureName} in it.");
        var ssh = new OpenSsh();
        var manifest = RegularFile.Read(Path.Combine(verification.Folder, ManifestFile.Name), long.MaxValue).Content;
        if (HashedFile.Sha256Of(manifest) != verification.Seal)
            return WithFault($"{ManifestFile.Name} was changed while it was being checked.");
        string? key;
        try
        {
            key = ssh.KeyOf(manifest, signature);
        }
        catch (Refusal missing) when (signers is null)
        {
            return verification with { NotCompared = verification.NotCompared.Add($"the signature. {missing.Message}") };
        }
        if (key is null)
            return WithFault($"{RecordFolder.SignatureName} is not a signature of this {ManifestFile.Name} as a record ({OpenSsh.Namespace}).");
        if (allowed is null)
            return verification with { NotCompared = verification.NotCompared.Add($"who signed: the signature is good, and was made with the {key}; --signed-by compares it with a key that you know") };
        return ssh.SignerOf(manifest, signature, allowed) is { } signer
            ? verification with { Notes = verification.Notes.Add($"signed by {(signer.Who == Owner ? $"a key of {signers!.Name}" : signer.Who)}, with the {signer.Key}") }
            : WithFault($"It was signed with the {key}, which is not in {signers!.Name}.");

        RecordVerification WithFault(string sentence) => verification with { Faults = verification.Faults.Add(sentence) };
    }

    /// <summary>Stands for whoever has the keys of a file that names nobody.</summary>
    const string Owner = "owner";

    /// <summary>Public keys, a line each as a <c>.pub</c> file or <c>github.com/NAME.keys</c> has them, as a list of allowed signers; such a list as it is.</summary>
    static byte[] AllowedSigners(InputBytes signers)
    {
        var lines = Encoding.UTF8.GetString(signers.Content).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        if (lines.Exists(line => line.Contains("PRIVATE KEY", StringComparison.Ordinal)))
            throw new Refusal($"--signed-by {signers.Name}: this is a private key, which only its owner may have. Give the public one, {signers.Name}.pub.");
        if (!lines.Exists(line => line.Split(' ', '\t').Any(IsKeyType)))
            throw new Refusal($"--signed-by {signers.Name}: no public key found in it. Give a file such as id_ed25519.pub, the keys of a person from https://github.com/NAME.keys, or a list of allowed signers as ssh-keygen has it.");
        return lines.Exists(line => !IsKeyType(line.Split(' ', '\t')[0])) ? signers.Content
            : Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{Owner} namespaces=\"{OpenSsh.Namespace}\" {line}\n")));
    }

    static bool IsKeyType(string word) => KeyTypes.Any(type => word.StartsWith(type, StringComparison.Ordinal));
}
