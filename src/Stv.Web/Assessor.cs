using Stv.Formats;

namespace Stv.Web;

/// <summary>The desk of an auditor: what was published, what it was made from, and whether it comes out again.</summary>
sealed class Assessor
{
    /// <summary>The files.</summary>
    public Files Files { get; } = new("/published");

    /// <summary>What seems to have been published among the files.</summary>
    public PublishedLook Look()
    {
        var all = Files.All;
        var manifest = all.FirstOrDefault(file => Path.GetFileName(file.Name) == ManifestFile.Name);
        var record = manifest is null ? null : Path.GetDirectoryName(manifest.Name) ?? "";
        return new PublishedLook(all, record, record is null ? (all.FirstOrDefault(file => file.Role == Files.Other) ?? all.FirstOrDefault())?.Name : null);
    }

    /// <summary>Counts again and compares.</summary>
    /// <param name="published">The file that was published; blank for a sealed folder.</param>
    /// <param name="columns">Columns of letters to fill.</param>
    public Verified Verify(string published, int columns)
    {
        // Reports name files as they were given.
        Directory.SetCurrentDirectory(Files.Folder);
        try
        {
            return VerifyRecord(columns);
        }
        finally
        {
            Directory.SetCurrentDirectory("/");
        }
    }

    Verified VerifyRecord(int columns)
    {
        var record = Look().Record!;
        var given = Files.All.Select(file => file.Name).Where(name => record.Length > 0 && !name.StartsWith(record + "/", StringComparison.Ordinal)).ToList();
        var verification = RecordVerification.Of(record.Length == 0 ? "." : record, given);
        return new Verified(verification.Verdict switch { RecordVerdict.Reproduced => "reproduced", RecordVerdict.Differs => "differs", _ => "unsettled" }, RecordVerificationText.Format(verification, columns));
    }
}
