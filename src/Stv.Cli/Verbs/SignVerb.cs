using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv sign</c>: signs a record that is there already.</summary>
static class SignVerb
{
    public static Verb Build(Surroundings world)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that --out wrote" };
        var key = new Option<string>("--key") { HelpName = "KEY", Description = "Your OpenSSH private key, such as ~/.ssh/id_ed25519; or the public half of a key that your agent holds" };
        var replace = new Option<bool>("--replace") { Description = "Replaces a signature that is there" };
        var sign = new Verb("sign", "Signs a record with your OpenSSH key, so that everybody can see that it comes from you and has not changed since. The signature is of the manifest, which seals everything else. Nothing is counted: verify the record before you sign it.",
            "stv sign results --key ~/.ssh/id_ed25519",
            "stv count ward.blt --out results --sign ~/.ssh/id_ed25519  # counts, writes and signs",
            "stv verify results --signed-by officer.pub")
        {
            folder, key, replace,
        };
        sign.SetAction(parsed =>
        {
            var path = parsed.GetValue(key) ?? throw new Refusal("With which key? Add --key and a file such as ~/.ssh/id_ed25519; ssh-keygen -t ed25519 makes one.");
            RecordSignature.Require(path);
            RecordSignature.Sign(world, parsed.GetRequiredValue(folder), path, parsed.GetValue(replace));
            return ExitCode.Done;
        });
        return sign;
    }
}
