namespace Course.Chapters;

/// <summary>The chapters in the order in which the course takes them.</summary>
internal static class ChapterTable
{
    /// <summary>All chapters.</summary>
    public static IReadOnlyList<Chapter> All { get; } =
    [
        new MatmulChapter(),
        new BackpropChapter(),
        new InitializationChapter(),
        new MinibatchChapter(),
        new CallbackChapter(),
        new AnnealingChapter(),
        new FinderChapter(),
        new HookChapter(),
        new BatchNormChapter(),
        new LsuvChapter(),
        new DataBlockChapter(),
        new OptimizerChapter(),
        new LearnerChapter(),
        new GanChapter(),
    ];
}
