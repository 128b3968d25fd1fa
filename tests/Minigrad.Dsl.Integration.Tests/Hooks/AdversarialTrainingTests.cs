using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Two networks trained by hand against each other (least-squares GAN, Mao et al. 2017): the judge's input gradient goes on into the generator.</summary>
public sealed class AdversarialTrainingTests
{
    private const int Count = 64;
    private static readonly float[] s_center = [2, -1];

    [Fact]
    public void Train_GeneratorAgainstJudge_MakesPointsWhereTheRealOnesAre()
    {
        PointGenerator generator = new(seed: 1);
        PointJudge judge = new(seed: 2);
        Workspace making = generator.CreateWorkspace(batch: Count);
        Workspace judging = judge.CreateWorkspace(batch: Count, inputGradient: true);
        Adam generatorOptimizer = new(0.005f), judgeOptimizer = new(0.01f);
        float[] ones = [.. Enumerable.Repeat(1f, Count)], zeros = new float[Count];
        Random random = new(3);

        for (int step = 0; step < 600; step++)
        {
            // The judge learns to give real points 1 and made points 0.
            judge.Forward(Real(random), ones, judging, batch: Count);
            judge.Backward(judging);
            ReadOnlySpan<float> made = generator.Forward(Noise(random), making, batch: Count);
            judge.Forward(made, zeros, judging, batch: Count);
            judge.Backward(judging);
            judgeOptimizer.Step(judge);
            judge.ZeroGradients();

            // The generator learns to make points that the judge gives 1.
            judge.Forward(made, ones, judging, batch: Count);
            judge.Backward(judging);
            generator.Backward(judging.InputGradient(nameof(judge.Input)), making);
            generatorOptimizer.Step(generator);
            generator.ZeroGradients();
            judge.ZeroGradients();
        }

        float[] mean = Mean(generator.Predict(Noise(random), making, batch: Count));
        Assert.InRange(mean[0], s_center[0] - 0.5f, s_center[0] + 0.5f);
        Assert.InRange(mean[1], s_center[1] - 0.5f, s_center[1] + 0.5f);
    }

    private static float[] Noise(Random random) => [.. Enumerable.Range(0, 2 * Count).Select(_ => (2 * random.NextSingle()) - 1)];

    private static float[] Real(Random random) => [.. Noise(random).Select((value, i) => s_center[i % 2] + (0.5f * value))];

    private static float[] Mean(ReadOnlySpan<float> points)
    {
        float[] mean = new float[2];
        for (int i = 0; i < points.Length; i++)
        {
            mean[i % 2] += points[i] / Count;
        }

        return mean;
    }
}
