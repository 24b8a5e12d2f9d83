namespace Stv.Formats;

/// <summary>Something in a file that does not stop it from being read, and that its owner should know.</summary>
/// <param name="Text">One sentence without a full stop.</param>
/// <param name="Row">Row of the file, from 1; null when it concerns the whole file.</param>
/// <param name="Remedy">What can be done about it, said after the text; null where there is nothing to do.</param>
public sealed record Notice(string Text, int? Row, Advice? Remedy = null)
{
    /// <summary>The whole sentence, with settings named for those who read it.</summary>
    /// <param name="words">How they are named.</param>
    public string In(SettingNames words) => Remedy is null ? Text : $"{Text}, {Remedy.In(words)}";
}
