using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Stv.Core.Tests;

/// <summary>Checks a claim about everything that a generator makes. A failure prints the smallest case found and its seed; <c>FSCHECK_REPLAY="rnd,gamma"</c> repeats it.</summary>
static class Property
{
    public static void Holds<T>(this Arbitrary<T> cases, Action<T> claim, int times = 300) =>
        Prop.ForAll(cases, claim).Check(Settings(times));

    static Config Settings(int times)
    {
        var settings = Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true);
        if (Environment.GetEnvironmentVariable("FSCHECK_REPLAY") is not { } seed)
            return settings;
        var parts = seed.Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return settings.WithReplay(parts[0], parts[1]);
    }
}
