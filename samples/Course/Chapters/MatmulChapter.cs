using Course.FromScratch;
using Course.Matmul;
using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 01: from three loops to generated code, each rung checked against the first.</summary>
internal sealed class MatmulChapter : Chapter
{
    private const int Inner = 784;
    private const int Columns = 10;

    private delegate void Rung(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns);

    public override string Name => "matmul";

    public override string Summary => "The matrix product: loops, elementwise, broadcast, einsum, generated; with speed-ups.";

    public override void Run(ChapterContext context)
    {
        context.Line($"A matrix product, rows x {Inner} times {Inner} x {Columns}; {Runtime.Threads} threads, {Runtime.VectorWidth}-bit vectors.");
        Ladder(context, rows: 5);
        Ladder(context, rows: 5_000);
    }

    private static void Ladder(ChapterContext context, int rows)
    {
        float[] a = RandomValues.Normal(rows * Inner, 1, context.Seed);
        float[] b = RandomValues.Normal(Inner * Columns, 1, context.Seed, stream: 1);
        float[] expected = new float[rows * Columns];
        Rungs.Loops(a, b, expected, rows, Inner, Columns);

        context.Line();
        context.Line($"{rows:N0} rows, {(long)rows * Inner * Columns:N0} multiply-adds");
        context.Line($"{"rung",-12} {"µs",12} {"speed-up",10}  largest difference");
        double? slowest = null;
        (string Name, Rung Rung)[] rungs = [("loops", Rungs.Loops), ("elementwise", Rungs.Elementwise), ("broadcast", Rungs.Broadcast), ("einsum", Rungs.Einsum)];
        foreach ((string name, Rung rung) in rungs)
        {
            float[] c = new float[expected.Length];
            double time = MedianTime.Of(() => rung(a, b, c, rows, Inner, Columns));
            slowest ??= time;
            context.Line($"{name,-12} {time,12:N1} {slowest / time,10:N1}  {Difference(expected, c):0.0e+0}");
        }

        Generated(context, a, b, expected, rows, slowest!.Value);
    }

    // A layer keeps its weight as 'out in', as PyTorch does, so the matrix is transposed into it once.
    private static void Generated(ChapterContext context, float[] a, float[] b, float[] expected, int rows, double slowest)
    {
        OneProduct model = new();
        Span<float> weight = model.Product.Weight.Values;
        for (int i = 0; i < b.Length; i++)
        {
            weight[((i % Columns) * Inner) + (i / Columns)] = b[i];
        }

        Workspace work = model.CreateWorkspace(rows);
        double time = MedianTime.Of(() => model.Predict(a, work, rows));
        context.Line($"{"generated",-12} {time,12:N1} {slowest / time,10:N1}  {Difference(expected, work.Output):0.0e+0}");
    }

    private static float Difference(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        float largest = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(expected[i] - actual[i]));
        }

        return largest;
    }
}
