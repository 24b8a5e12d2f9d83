namespace Stv.Browser.Tests;

/// <summary>What a page is looked at with.</summary>
/// <param name="Width">Width of the window in CSS pixels.</param>
/// <param name="IsDark">Whether the reader prefers dark pages.</param>
/// <param name="RunsScripts">Whether scripts run.</param>
sealed record PageSettings(int Width = 1280, bool IsDark = false, bool RunsScripts = true);
