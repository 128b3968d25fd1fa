using System.Globalization;
using Course.Data;
using Minigrad;

namespace Course.Chapters;

/// <summary>Where a chapter writes and what it may use.</summary>
/// <param name="Output">Where it writes.</param>
/// <param name="Given">MNIST, if the command line named its folder.</param>
/// <param name="Seed">The seed of first weights and orders.</param>
/// <param name="CancellationToken">Stops between two batches.</param>
internal sealed record ChapterContext(TextWriter Output, CourseData? Given, int Seed, CancellationToken CancellationToken)
{
    /// <summary>MNIST in the course's split.</summary>
    /// <exception cref="MinigradException">The command line did not name its folder.</exception>
    public CourseData Data => Given ?? throw new MinigradException("this chapter trains on MNIST: name the folder of its four files with --data DIR");

    /// <summary>Writes a line, numbers in the invariant culture.</summary>
    public void Line(FormattableString text) => Output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an empty line.</summary>
    public void Line() => Output.WriteLine();
}
