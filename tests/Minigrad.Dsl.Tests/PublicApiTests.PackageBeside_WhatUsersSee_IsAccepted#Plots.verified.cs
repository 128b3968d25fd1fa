namespace Minigrad
{
    public static class ActivationFigure
    {
        public static Minigrad.Figure Of(System.Collections.Generic.IReadOnlyList<Minigrad.ValueStatistics> statistics) { }
    }
    public static class ConfusionFigure
    {
        public static Minigrad.Figure Of(Minigrad.ConfusionMatrix matrix, System.Collections.Generic.IReadOnlyList<string>? names = null) { }
    }
    public sealed class Figure
    {
        public int Height { get; init; }
        public int Width { get; init; }
        public void SavePng(string path, int width = 0, int height = 0) { }
        public void SaveSvg(string path, int width = 0, int height = 0) { }
        public byte[] ToPng(int width = 0, int height = 0) { }
        public string ToSvg(int width = 0, int height = 0) { }
    }
    public static class FinderFigure
    {
        public static Minigrad.Figure Of(Minigrad.LearningRateSweep sweep) { }
    }
    public static class HistogramFigure
    {
        public static Minigrad.Figure Of(System.Collections.Generic.IReadOnlyList<Minigrad.ValueStatistics> statistics, int columns = 2) { }
    }
    public static class LossFigure
    {
        public static Minigrad.Figure Of(Minigrad.Recorder recorder, Minigrad.History? history = null) { }
    }
    public static class SampleFigure
    {
        public static Minigrad.Figure Of(Minigrad.Dataset images, System.Collections.Generic.IReadOnlyList<int> samples, System.Func<int, string>? caption = null, int columns = 8) { }
    }
    public readonly struct SampleLoss : System.IEquatable<Minigrad.SampleLoss>
    {
        public SampleLoss(int Sample, float Loss, int Predicted) { }
        public float Loss { get; init; }
        public int Predicted { get; init; }
        public int Sample { get; init; }
    }
    public static class ScheduleFigure
    {
        public static Minigrad.Figure Of(Minigrad.Recorder recorder, string hyperParameter = "LearningRate", string? group = null) { }
        public static Minigrad.Figure Of(Minigrad.Schedule schedule, int steps = 1000, string name = "LearningRate") { }
    }
    public static class TopLosses
    {
        public static System.Collections.Generic.IReadOnlyList<Minigrad.SampleLoss> Of(Minigrad.IModel model, Minigrad.Dataset data, int count = 16) { }
    }
}