namespace Stv.Formats;

/// <content>What stands around the choices of a preset.</content>
public static partial class English
{
    internal const string SourceLabel = "Source   ";
    internal const string TextLabel = "Text     ";
    internal const string UsedInLabel = "Used in  ";
    internal const string PartlyRead = "partly read; the readings below say where it was not";
    internal const string ChoicesHeading = "Choices [and the clause of each]; V is the valid votes, s the seats";
    internal const string NotMadeHeading = "Not part of the rule";
    internal const string EvidenceHeading = "Checked against";

    /// <summary>How the text was read where it is open.</summary>
    internal static string Reading(string reading) => $"Our reading: {reading}.";
}
