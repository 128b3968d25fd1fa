using System.Globalization;
using Minigrad.Benchmarks.Tools;

const string Usage = "usage: [--filter TEXT] [--runs N]";
string filter = "";
int runs = 15;
for (int i = 0; i < args.Length; i += 2)
{
    string value = i + 1 < args.Length ? args[i + 1] : "";
    bool known = args[i] switch
    {
        "--filter" => (filter = value).Length > 0,
        "--runs" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs > 0,
        _ => false,
    };
    if (!known)
    {
        Console.Error.WriteLine($"'{args[i]} {value}' is not understood; {Usage}");
        return 2;
    }
}

ToolProject[] projects = [.. ToolProjects.All.Where(project => project.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
if (projects.Length == 0)
{
    Console.Error.WriteLine($"No project has '{filter}' in its name.");
    return 1;
}

ToolTimer timer = new(runs);
ToolReport.WriteHead(Console.Out, runs);
ToolReport.WriteSpecHead(Console.Out);
foreach (ToolProject project in projects)
{
    ToolReport.Write(Console.Out, timer.Measure(project));
}

ToolReport.WriteEditHead(Console.Out);
foreach (ToolProject project in projects)
{
    foreach (Edit edit in Enum.GetValues<Edit>())
    {
        ToolReport.Write(Console.Out, timer.Measure(project, edit));
    }
}

return 0;
