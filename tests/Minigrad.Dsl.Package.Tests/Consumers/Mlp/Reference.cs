using Minigrad;

namespace Consumer;

/// <summary>The same network in plain double arithmetic.</summary>
internal static class Reference
{
    public static double[] Predict(Mlp net, float[] input, int batch)
    {
        double[] hidden = Linear(net.Hidden, [.. input.Select(value => (double)value)], batch);
        return Linear(net.Head, [.. hidden.Select(value => Math.Max(value, 0))], batch);
    }

    public static double Loss(double[] logits, int[] labels)
    {
        int classes = logits.Length / labels.Length;
        return labels.Select((label, row) =>
        {
            double[] values = logits[(row * classes)..((row + 1) * classes)];
            return Math.Log(values.Sum(Math.Exp)) - values[label];
        }).Average();
    }

    private static double[] Linear(Layer layer, double[] input, int batch)
    {
        int inputs = input.Length / batch;
        int outputs = layer.Weight.Values.Length / inputs;
        var result = new double[batch * outputs];
        for (int i = 0; i < result.Length; i++)
        {
            int row = i / outputs;
            int output = i % outputs;
            double sum = layer.Bias.Values[output];
            for (int k = 0; k < inputs; k++)
            {
                sum += input[row * inputs + k] * layer.Weight.Values[output * inputs + k];
            }

            result[i] = sum;
        }

        return result;
    }
}
