using Course.Backprop;
using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 02: a forward and a backward pass written by hand, layer by layer, against the generated ones.</summary>
internal sealed class BackpropChapter : Chapter
{
    private const int Batch = 64;

    public override string Name => "backprop";

    public override string Summary => "Gradients by hand, layer by layer, against the generated gradients (784-50-1, squared error).";

    public override void Run(ChapterContext context)
    {
        Dataset images = context.Data.Normalized.Train;
        DigitRegressor model = new(context.Seed);
        float[] input = new float[Batch * images.SampleLength];
        images.CopyInputs(0, input);
        float[] digits = new float[Batch];
        for (int i = 0; i < Batch; i++)
        {
            digits[i] = images.Labels[i];
        }

        HandWrittenNet hand = new(model, Batch);
        double byHand = hand.Forward(input, digits);
        hand.Backward();

        Workspace work = model.CreateWorkspace(Batch);
        float loss = model.Forward(input, digits, work, Batch);
        model.Backward(work);

        context.Line($"loss by hand {byHand:F6}, generated {loss:F6}");
        context.Line();
        context.Line($"{"gradient of",-14} {"largest value",14} {"largest difference",20}");
        Compare(context, model.Hidden.Weight, hand.Hidden.WeightGradient);
        Compare(context, model.Hidden.Bias, hand.Hidden.BiasGradient);
        Compare(context, model.Head.Weight, hand.Head.WeightGradient);
        Compare(context, model.Head.Bias, hand.Head.BiasGradient);
    }

    private static void Compare(ChapterContext context, Parameter parameter, double[] byHand)
    {
        double largest = 0, difference = 0;
        for (int i = 0; i < byHand.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(byHand[i]));
            difference = Math.Max(difference, Math.Abs(byHand[i] - parameter.Gradients[i]));
        }

        context.Line($"{parameter.Name,-14} {largest,14:F6} {difference,20:0.0e+0}");
    }
}
