using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 03: the training loop in the open, with nothing but the model's and the optimizer's own calls.</summary>
internal sealed class MinibatchChapter : Chapter
{
    private const int BatchSize = 64;
    private const int Epochs = 2;

    public override string Name => "minibatch";

    public override string Summary => "The training loop by hand: forward, backward, step, zero.";

    public override void Run(ChapterContext context)
    {
        DataLoaders data = context.Data.Loaders(BatchSize, context.Seed);
        DigitMlp model = new(context.Seed);
        Sgd optimizer = new(learningRate: 0.5f);
        Workspace work = model.CreateWorkspace(2 * BatchSize);

        // ln 10 = 2.3026: what an untrained network of ten classes should have.
        context.Line($"untrained: {Measure(model, data.Valid!, work)}");
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            data.Train.BeginEpoch(epoch);
            for (int i = 0; i < data.Train.BatchCount; i++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                Batch batch = data.Train.ForTraining(i, work);
                model.Forward(batch.Input, batch.Labels, work, batch.Count);
                model.Backward(work);
                optimizer.Step(model);
                model.ZeroGradients();
            }

            context.Line($"epoch {epoch + 1}:   {Measure(model, data.Valid!, work)}");
        }
    }

    private static string Measure(DigitMlp model, DataLoader data, Workspace work)
    {
        double loss = 0;
        int right = 0;
        for (int i = 0; i < data.BatchCount; i++)
        {
            Batch batch = data.ForEvaluation(i, work);
            loss += (double)model.Evaluate(batch.Input, batch.Labels, work, batch.Count) * batch.Count;
            right += Right(work.Output, batch.Labels);
        }

        int count = data.Dataset.Count;
        return FormattableString.Invariant($"validation loss {loss / count:F4}, accuracy {(double)right / count:F4}");
    }

    private static int Right(ReadOnlySpan<float> output, ReadOnlySpan<int> labels)
    {
        int right = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<float> row = output.Slice(i * 10, 10);
            int best = 0;
            for (int j = 1; j < row.Length; j++)
            {
                best = row[j] > row[best] ? j : best;
            }

            right += best == labels[i] ? 1 : 0;
        }

        return right;
    }
}
