#:property PublishAot=false
// Writes candidates.csv and ballots.csv of this sample: dotnet run generate.cs
// Every name is put together from two lists, and every paper is drawn from a seeded generator: nobody here exists.

using System.Globalization;
using System.Text;

string[] women = ["Ada", "Cleo", "Esme", "Greta", "Imani", "Keziah", "Maya", "Opal", "Priya", "Rosa", "Tess", "Vera", "Xanthe", "Zara", "Noor"];
string[] men = ["Bilal", "Dev", "Farid", "Hugo", "Ivo", "Jonas", "Liam", "Nadim", "Otto", "Quentin", "Samir", "Umar", "Wendel", "Yusuf", "Kofi"];
string[] family = ["Acorn", "Barrel", "Candle", "Drum", "Easel", "Fiddle", "Gable", "Hammock", "Inkwell", "Jigsaw", "Kettle", "Lantern", "Marble", "Needle", "Oar", "Pillow", "Quill", "Ribbon", "Saddle", "Teapot", "Urn", "Violet", "Whistle", "Yarn", "Zither"];
string[] slates = ["Spring", "Harbour", "Compass", ""];

// Contest, seed, papers, and a letter for each candidate: w a woman, b a BAME man, x a BAME woman, m another man.
(string Contest, ulong Seed, int Papers, string Candidates)[] contests =
[
    ("london-eastern", 2026, 820, "mwmxbmwmwbmxm"),
    ("south-east", 2026, 380, "mmwbmxmm"),
    ("south-west", 2026, 300, "mmwmwwm"),
    ("midlands", 2026, 420, "mwmmbwmxmw"),
    ("northern", 2026, 560, "mmwmbmxwmbw"),
    ("yorkshire", 2026, 340, "mwmmwmw"),
    ("scotland", 339, 150, "mwb"),
    ("wales", 2026, 130, "wmwx"),
    ("office-holders", 2026, 300, "mwmxbw"),
];

var candidates = new StringBuilder("contest,id,name,slate,attributes\n");
var ballots = new StringBuilder("region,section,Pref 1,Pref 2,Pref 3,Pref 4,Pref 5,Pref 6\n");
var person = 0;
foreach (var (contest, seed, papers, kinds) in contests)
{
    var random = new Generator(contest, seed);
    var names = new string[kinds.Length];
    var slate = new int[kinds.Length];
    var support = new double[kinds.Length];
    for (var i = 0; i < kinds.Length; i++, person++)
    {
        var given = kinds[i] is 'w' or 'x' ? women : men;
        names[i] = $"{given[person % given.Length]} {family[person * 7 % family.Length]}";
        slate[i] = random.Next(slates.Length);
        // A slate's first candidates are the better known.
        support[i] = 1 + random.Next(100) / 20.0;
        var attributes = new List<string>();
        if (kinds[i] is 'w' or 'x')
            attributes.Add("woman");
        if (kinds[i] is 'b' or 'x')
            attributes.Add("BAME");
        if (random.Next(8) == 0)
            attributes.Add("disabled");
        if (random.Next(6) == 0)
            attributes.Add("LGBT+");
        if (random.Next(6) == 0)
            attributes.Add("under-30");
        candidates.Append(CultureInfo.InvariantCulture, $"{contest},{(char)('A' + i)},{names[i]},{slates[slate[i]]},{string.Join(' ', attributes)}\n");
    }
    for (var paper = 0; paper < papers; paper++)
    {
        var section = contest != "office-holders" ? "" : paper % 20 < 17 ? "member" : "office-holder";
        ballots.Append(CultureInfo.InvariantCulture, $"{contest},{section},{string.Join(',', Paper(random, names, slate, support))}\n");
    }
}
File.WriteAllText("candidates.csv", candidates.ToString());
File.WriteAllText("ballots.csv", ballots.ToString());

// A voter draws a first preference by support, then prefers the same slate; about one paper in a hundred has a slip.
static string[] Paper(Generator random, string[] names, int[] slate, double[] support)
{
    var cells = Enumerable.Repeat("", 6).ToArray();
    if (random.Next(150) == 0)
        return cells;
    var left = Enumerable.Range(0, names.Length).ToList();
    var length = Math.Min(names.Length, 1 + random.Next(6));
    var first = -1;
    for (var rank = 0; rank < length; rank++)
    {
        var weights = left.Select(i => support[i] * (first >= 0 && slate[i] == slate[first] ? 6 : 1)).ToList();
        var at = random.Weighted(weights);
        first = first < 0 ? left[at] : first;
        cells[rank] = names[left[at]];
        left.RemoveAt(at);
    }
    if (length > 2 && random.Next(90) == 0)
        cells[1] = "";
    else if (length > 2 && random.Next(90) == 0)
        cells[2] = cells[0];
    return cells;
}

// SplitMix64 (G. Steele, D. Lea, C. Flood, 2014), begun from the contest's name and seed. The seed of Scotland is one whose papers end in a tie.
sealed class Generator(string name, ulong seed)
{
    ulong _state = name.Aggregate(seed, (state, letter) => state * 1099511628211UL + letter);

    public int Next(int below) => (int)(Bits() % (ulong)below);

    public int Weighted(List<double> weights)
    {
        var point = (Bits() >> 11) * (1.0 / (1UL << 53)) * weights.Sum();
        for (var i = 0; i < weights.Count; i++)
            if ((point -= weights[i]) < 0)
                return i;
        return weights.Count - 1;
    }

    ulong Bits()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
