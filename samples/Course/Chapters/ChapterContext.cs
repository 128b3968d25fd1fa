using System.Globalization;
using Course.Data;
using Minigrad;

namespace Course.Chapters;

/// <summary>Where a chapter writes and what it may use.</summary>
/// <param name="Output">Where it writes.</param>
/// <param name="Named">The folder that the command line named, if any.</param>
/// <param name="Seed">The seed of first weights and orders.</param>
/// <param name="CancellationToken">Stops between two batches.</param>
internal sealed record ChapterContext(TextWriter Output, string? Named, int Seed, CancellationToken CancellationToken)
{
    /// <summary>MNIST in the course's split.</summary>
    /// <exception cref="MinigradException">The command line did not name its folder.</exception>
    public CourseData Data => field ??= CourseData.Load(Named ?? throw new MinigradException("this chapter trains on MNIST: name the folder of its four files with --data DIR"));

    /// <summary>The folder of a chapter that reads other data.</summary>
    /// <exception cref="MinigradException">The command line did not name it.</exception>
    public string Folder => Named ?? throw new MinigradException("this chapter reads a folder of pictures, train/CLASS and test/CLASS: name it with --data DIR");

    /// <summary>Writes a line, numbers in the invariant culture.</summary>
    public void Line(FormattableString text) => Output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an empty line.</summary>
    public void Line() => Output.WriteLine();
}
