namespace Minigrad.Benchmarks.Peers;

/// <summary>The command <c>peers [--filter TEXT] [--json FILE]</c>: the same work here and in a peer library, side by side.</summary>
internal static class PeersCommand
{
    private const string Usage = "usage: peers [--filter TEXT] [--json FILE]";

    /// <summary>Runs the cases that match and returns the exit code: 0, 1 if no case matches, 2 for a wrong command line.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not ["peers", .. string[] options]) return Refuse($"The first argument must be 'peers' or 'anchors'; {Usage}");
        string filter = "";
        string? json = null;
        for (int i = 0; i < options.Length; i += 2)
        {
            if (options[i] is not ("--filter" or "--json")) return Refuse($"Unknown option '{options[i]}'; {Usage}");
            if (i + 1 == options.Length) return Refuse($"Option '{options[i]}' needs a value; {Usage}");
            if (options[i] == "--filter") filter = options[i + 1];
            else json = options[i + 1];
        }
        PeerCase[] cases = [.. PeerCases.All().Where(peerCase => peerCase.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        if (cases.Length == 0)
        {
            Console.Error.WriteLine($"No case has '{filter}' in its name.");
            return 1;
        }
        List<PeerResult> results = [];
        PeerReport.WriteHeader(Console.Out);
        foreach (PeerCase peerCase in cases)
        {
            PeerResult result = PeerTimer.Measure(peerCase);
            results.Add(result);
            PeerReport.WriteRow(Console.Out, result);
        }
        if (json != null) AtomicFile.WriteText(json, PeerReport.ToJson(results));
        return 0;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
