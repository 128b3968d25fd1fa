using Course.FromScratch;
using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Beyond the learner: two networks against each other, trained with the models' and optimizers' own calls (Goodfellow et al., 2014).</summary>
internal sealed class GanChapter : Chapter
{
    private const int BatchSize = 64;
    private const int Epochs = 3;
    private const int NoiseSize = 32;
    private const int Side = 28;

    public override string Name => "gan";

    public override string Summary => "A small adversarial pair trained by hand: forward, backward through both, step.";

    public override void Run(ChapterContext context)
    {
        DataLoader images = context.Data.Loaders(BatchSize, context.Seed).Train;
        DigitForger forger = new(context.Seed);
        DigitJudge judge = new(context.Seed + 1);
        Adam forgerOptimizer = new(1e-3f, beta1: 0.5f), judgeOptimizer = new(1e-3f, beta1: 0.5f);

        // The forger learns from the judge's gradient by its input, which is asked for here.
        Workspace forging = forger.CreateWorkspace(BatchSize);
        Workspace judging = judge.CreateWorkspace(BatchSize, inputGradient: true);
        float[] real = Filled(1), forged = Filled(0);
        int step = 0;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            images.BeginEpoch(epoch);
            double judgeLoss = 0, forgerLoss = 0;
            for (int i = 0; i < images.BatchCount; i++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                Batch batch = images.ForTraining(i, judging);
                int count = batch.Count;
                float[] noise = RandomValues.Normal(count * NoiseSize, 1, context.Seed, ++step);

                // The judge: real images are 1, forged ones 0. Both gradients add up.
                judgeLoss += judge.Forward(batch.Input, real.AsSpan(0, count), judging, count);
                judge.Backward(judging);
                ReadOnlySpan<float> image = forger.Forward(noise, forging, count);
                judgeLoss += judge.Forward(image, forged.AsSpan(0, count), judging, count);
                judge.Backward(judging);
                judgeOptimizer.Step(judge);
                judge.ZeroGradients();

                // The forger: the same images, judged again, should have been called real.
                forgerLoss += judge.Forward(image, real.AsSpan(0, count), judging, count);
                judge.Backward(judging);
                judge.ZeroGradients();
                forger.Backward(judging.InputGradient(nameof(judge.Input)), forging);
                forgerOptimizer.Step(forger);
                forger.ZeroGradients();
            }

            context.Line($"epoch {epoch + 1}: judge's loss {judgeLoss / images.BatchCount:F4}, forger's loss {forgerLoss / images.BatchCount:F4}");
        }

        Show(context, forger.Predict(RandomValues.Normal(NoiseSize, 1, context.Seed), forging, 1));
    }

    private static void Show(ChapterContext context, ReadOnlySpan<float> image)
    {
        const string Shades = " .:-=+*#%@";
        for (int row = 0; row < Side; row += 2)
        {
            foreach (float value in image.Slice(row * Side, Side))
            {
                context.Output.Write(Shades[(int)Math.Min(value * Shades.Length, Shades.Length - 1)]);
            }

            context.Line();
        }
    }

    private static float[] Filled(float value)
    {
        float[] values = new float[BatchSize];
        values.AsSpan().Fill(value);
        return values;
    }
}
