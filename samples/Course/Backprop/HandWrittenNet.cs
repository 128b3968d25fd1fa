using Course.Models;

namespace Course.Backprop;

/// <summary>The network of <see cref="DigitRegressor"/> by hand, with that model's weights.</summary>
internal sealed class HandWrittenNet(DigitRegressor model, int batch)
{
    private readonly HandRelu _active = new();
    private readonly HandSquaredError _loss = new();

    /// <summary>The hidden layer.</summary>
    public HandLinear Hidden { get; } = new(model.Hidden.Weight, model.Hidden.Bias);

    /// <summary>The output layer.</summary>
    public HandLinear Head { get; } = new(model.Head.Weight, model.Head.Bias);

    /// <summary>The loss of a batch of images and the digits that they show.</summary>
    public double Forward(ReadOnlySpan<float> input, ReadOnlySpan<float> digits)
    {
        double[] values = new double[input.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = input[i];
        }

        return _loss.Forward(Head.Forward(_active.Forward(Hidden.Forward(values))), digits[..batch]);
    }

    /// <summary>The chain rule: the layers backwards, each turning the gradient of its output into that of its input.</summary>
    public void Backward() => Hidden.Backward(_active.Backward(Head.Backward(_loss.Backward())));
}
