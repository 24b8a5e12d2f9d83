namespace Stv.Formats;

/// <content>The signature that may lie beside the manifest: the one file that no manifest lists, since it is made of the manifest.</content>
public sealed partial class RecordFolder
{
    /// <summary>The file with the signature of the manifest's bytes.</summary>
    public const string SignatureName = ManifestFile.Name + ".sig";

    /// <summary>The longest signature that is looked at, in bytes.</summary>
    internal const int LongestSignature = 1 << 16;

    /// <summary>The manifest of the record, to be signed, once the folder has been seen to be as it was sealed.</summary>
    /// <param name="replace">Whether a signature that is there may be given up.</param>
    /// <exception cref="PublicationException">The folder has no record, or something in it was changed, or it is signed already.</exception>
    public byte[] ManifestToSign(bool replace)
    {
        if (FileStatus.At(_path)?.Kind != FileKind.Folder || Foreign(out var isEmpty, out var names, mayHaveLog: true) is null && isEmpty || ReadManifest() is not { } manifest)
            throw new PublicationException($"{_named} is not a folder with the record of a count. Nothing was signed. Give a folder that {Term.Output} wrote.");
        if (Foreign(out _, out names, mayHaveLog: true) is { } foreign)
            throw new PublicationException($"{_named} has {foreign}. Nothing was signed. Sign a record as it was written.");
        if (!replace && names.Contains(SignatureName))
            throw new PublicationException($"{_named} is signed already. Nothing was signed. Add {Term.Replace} to replace that signature.");
        return manifest.Content;
    }

    /// <summary>Puts a signature beside the manifest.</summary>
    /// <param name="signature">Its bytes.</param>
    /// <exception cref="PublicationException">It cannot be written.</exception>
    public void AddSignature(byte[] signature) => OutputFile.Write(Path.Combine(_path, SignatureName), signature, replace: true);

    /// <summary>The signature of a record that somebody handed over; or why there is none that can be read, null where none is there.</summary>
    internal static (byte[] Content, string? Objection) ReadSignature(string folder) => FileStatus.At(Path.Combine(folder, SignatureName)) is null ? ([], null) : new SealedFolder(folder).Read(SignatureName, LongestSignature);
}
