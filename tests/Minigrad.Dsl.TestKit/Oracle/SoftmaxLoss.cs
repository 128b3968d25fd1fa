namespace Minigrad.TestKit.Oracle;

/// <summary>The mean over the rows of <c>-log softmax(logits)[label]</c>.</summary>
internal static class SoftmaxLoss
{
    public static Tensor Forward(Tensor logits, Tensor labels)
    {
        double sum = 0;
        for (int row = 0; row < logits.Shape[0]; row++)
        {
            sum -= Math.Log(Softmax(logits, row)[Label(labels, row)]);
        }

        return Tensor.Scalar(sum / logits.Shape[0]);
    }

    public static Tensor InputGradient(Tensor logits, Tensor labels, double scale)
    {
        Tensor gradient = Tensor.Zeros(logits.Shape);
        foreach (int[] index in Tensor.Indices(logits.Shape))
        {
            double hot = Label(labels, index[0]) == index[1] ? 1 : 0;
            gradient[index] = (Softmax(logits, index[0])[index[1]] - hot) * scale / logits.Shape[0];
        }

        return gradient;
    }

    private static int Label(Tensor labels, int row) => checked((int)labels[row]);

    private static double[] Softmax(Tensor logits, int row)
    {
        double[] values = [.. Enumerable.Range(0, logits.Shape[1]).Select(column => logits[row, column])];
        double maximum = values.Max();
        double[] powers = [.. values.Select(value => Math.Exp(value - maximum))];
        double sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }
}
