using Course.Images;
using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 08: from a folder of pictures to batches, one decision at a time.</summary>
internal sealed class DataBlockChapter : Chapter
{
    private const int Side = 32;

    public override string Name => "datablocks";

    public override string Summary => "From a folder of pictures (train/CLASS, test/CLASS) to a trained network, block by block.";

    public override void Run(ChapterContext context)
    {
        Items<string> files = FileSearch.Find(context.Folder, FileSearch.ImageExtensions);
        context.Line($"files:  {files}");

        SplitItems<string> split = files.Split(Splitter.ByGrandparent(train: "train", valid: "test"));
        context.Line($"split:  {split.Train.Count} to train, {split.Valid.Count} to validate");

        LabeledSplit<string> labeled = split.Label(Labeler.Parent);
        context.Line($"labels: {string.Join(", ", labeled.Categories)}");

        Dataset train = labeled.Train.ToDataset([3, Side, Side], Read);
        Dataset valid = labeled.Valid.ToDataset([3, Side, Side], Read);
        Normalizer normalizer = train.Statistics();
        context.Line($"values: mean {normalizer.Mean:F4}, deviation {normalizer.Deviation:F4}, both of the training pictures");

        DataLoaders data = DataLoaders.Create(train.Normalize(normalizer), valid.Normalize(normalizer), batchSize: 64, context.Seed);
        PictureNet model = new(context.Seed);
        History history = new Learner<PictureNet>(model, data, new Adam()).Fit(3, new OneCycleSchedule(0.01f), cancellationToken: context.CancellationToken);
        foreach (EpochResult epoch in history.Epochs)
        {
            context.Line($"epoch {epoch.Epoch}: validation accuracy {epoch.Valid?.Accuracy:F4}");
        }
    }

    private static void Read(string path, Span<byte> sample) => ImageFile.Read(path, Side, sample);
}
