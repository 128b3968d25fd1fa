using System.Xml.Linq;
using SkiaSharp;
using Xunit;

namespace Minigrad.Plots.Tests;

/// <summary>What each figure shows. Texts are found in the SVG, colours in the PNG.</summary>
public sealed class FigureTests(TrainedNet trained) : IClassFixture<TrainedNet>
{
    private Dictionary<string, Figure> All => new()
    {
        ["loss"] = LossFigure.Of(trained.Recorder, trained.History),
        ["rate"] = ScheduleFigure.Of(trained.Recorder),
        ["schedule"] = ScheduleFigure.Of(CombinedSchedule.CosineArms(0.1f, 1, 0.01f), 200),
        ["finder"] = FinderFigure.Of(trained.Sweep),
        ["activations"] = ActivationFigure.Of(trained.Statistics.Outputs),
        ["histograms"] = HistogramFigure.Of(trained.Statistics.Outputs),
        ["confusion"] = ConfusionFigure.Of(trained.Confusion, ["first", "second", "third", "fourth"]),
        ["samples"] = SampleFigure.Of(trained.Images, [0, 1, 2, 3], i => $"stripe {i}", columns: 2),
    };

    [Theory]
    [InlineData("loss", "Loss", "training batch", "training, epoch", "validation, epoch")]
    [InlineData("rate", "LearningRate", "training step")]
    [InlineData("finder", "Learning-rate finder", "smoothed", "learning rate", "1e-3")]
    [InlineData("activations", "Mean", "Standard deviation", "Share near zero", "Conv", "Active")]
    [InlineData("histograms", "Conv", "Active", "value")]
    [InlineData("confusion", "Confusion", "predicted", "label", "first", "fourth", "16")]
    [InlineData("samples", "stripe 0", "stripe 3")]
    public void ToSvg_EachFigure_NamesWhatItShows(string figure, params string[] texts)
    {
        string[] drawn = [.. XDocument.Parse(All[figure].ToSvg()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim())];

        Assert.All(texts, text => Assert.Contains(text, drawn));
    }

    [Fact]
    public void ToPng_AnySize_HasThatSizeAndInk()
    {
        foreach ((string name, Figure figure) in All)
        {
            using SKBitmap bitmap = SKBitmap.Decode(figure.ToPng(600, 300));

            Assert.Equal((name, 600, 300), (name, bitmap.Width, bitmap.Height));
            Assert.True(bitmap.Pixels.Count(pixel => pixel != SKColors.White) > 1000, name);
        }
    }

    [Fact]
    public void ToPng_Stripe_IsBrightWhereTheImageIs()
    {
        using SKBitmap bitmap = SKBitmap.Decode(SampleFigure.Of(trained.Images, [0]).ToPng(200, 200));

        // Class 0 has its stripe at the top, under the caption.
        byte top = bitmap.GetPixel(100, 60).Red, bottom = bitmap.GetPixel(100, 180).Red;
        Assert.True(top > bottom + 80, $"{top} at the top, {bottom} at the bottom");
    }

    [Fact]
    public void SavePng_AndSvg_WriteWholeFiles()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-");
        try
        {
            Figure figure = ScheduleFigure.Of(trained.Recorder);
            figure.SavePng(Path.Combine(folder.FullName, "a.png"));
            figure.SaveSvg(Path.Combine(folder.FullName, "a.svg"), 300, 200);

            using SKBitmap bitmap = SKBitmap.Decode(Path.Combine(folder.FullName, "a.png"));
            Assert.Equal((figure.Width, figure.Height), (bitmap.Width, bitmap.Height));
            Assert.Contains("width=\"300\" height=\"200\"", File.ReadAllText(Path.Combine(folder.FullName, "a.svg")), StringComparison.Ordinal);
            Assert.Equal(2, folder.GetFiles().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void TopLosses_OrdersByTheLossOfEachSampleAlone()
    {
        IReadOnlyList<SampleLoss> worst = TopLosses.Of(trained.Model, trained.Images, 5);

        Assert.Equal(5, worst.Count);
        Assert.Equal(worst.OrderByDescending(sample => sample.Loss), worst);
        DataLoader one = new(trained.Images.Slice(worst[0].Sample, 1), 1);
        Workspace work = trained.Model.CreateWorkspace(1);
        Assert.Equal(((IModel)trained.Model).Evaluate(one.ForEvaluation(0, work), work), worst[0].Loss);
    }

    [Fact]
    public void Of_NothingToDraw_SaysWhatToDo()
    {
        Assert.Equal("The recorder holds no batch to draw: give it to a fit as a callback first.", Message(() => LossFigure.Of(new Recorder())));
        Assert.Equal("The confusion matrix is empty: give it to a learner as a metric, then fit or evaluate.", Message(() => ConfusionFigure.Of(new ConfusionMatrix())));
        Assert.Equal("The confusion matrix has 4 classes, but 1 names were given.", Message(() => ConfusionFigure.Of(trained.Confusion, ["one"])));
        Assert.Equal("There are no activation statistics to draw: give ActivationStatistics to a fit as a callback first.", Message(() => ActivationFigure.Of([])));
        Assert.Equal("There are no histograms to draw: give ActivationStatistics to a fit of at least two batches as a callback first.", Message(() => HistogramFigure.Of([])));
        Assert.Equal(
            "0 samples of shape [1, 8, 8] cannot be drawn: expected at least one of shape [1 or 3, height, width].",
            Message(() => SampleFigure.Of(trained.Images, [])));
    }

    private static string Message(Func<object> draw) => Assert.Throws<MinigradException>(draw).Message;
}
