namespace Course.Chapters;

/// <summary>One chapter of the course: a subcommand that shows one idea. To add a chapter, add its file and a line in <see cref="ChapterTable"/>.</summary>
internal abstract class Chapter
{
    /// <summary>The subcommand.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, in a line.</summary>
    public abstract string Summary { get; }

    /// <summary>Runs the chapter.</summary>
    /// <param name="context">Where it writes and what it may use.</param>
    public abstract void Run(ChapterContext context);
}
