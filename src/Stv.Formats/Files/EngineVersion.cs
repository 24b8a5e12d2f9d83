using System.Reflection;

namespace Stv.Formats;

/// <summary>Version of the program that counted, without a commit or a build number.</summary>
public static class EngineVersion
{
    /// <summary>The version: <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(Count).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
