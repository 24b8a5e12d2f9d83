namespace Stv.Formats;

/// <summary>Names a setting for those who read a sentence: by an option of a command, a member of a file, a field of a form.</summary>
/// <param name="setting">The setting.</param>
/// <param name="before">The setting named just before it in the sentence; null for the first.</param>
public delegate string SettingNames(Setting setting, Setting? before);
