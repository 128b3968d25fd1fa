using System.Globalization;
using Consumer;
using Minigrad;

const int Batch = 4;
float[] input = [.. Enumerable.Range(0, Batch * 784).Select(i => MathF.Sin(i))];
int[] labels = [3, 1, 4, 1];

var net = new Mlp(seed: 1);
Workspace work = net.CreateWorkspace(batch: Batch);

float[] predicted = net.Predict(input, work, batch: Batch).ToArray();
double[] expected = Reference.Predict(net, input, Batch);
double difference = predicted.Zip(expected, (value, reference) => Math.Abs(value - reference)).Max();
Console.WriteLine($"outputs {predicted.Length}");
Console.WriteLine($"outputs agree {difference < 1e-5}");

float first = net.Forward(input, labels, work, batch: Batch);
Console.WriteLine($"loss agrees {Math.Abs(first - Reference.Loss(expected, labels)) < 1e-5}");

var optimizer = new Sgd(0.01f);
float before = net.Head.Bias.Values[0];
net.Backward(work);
float gradient = net.Head.Bias.Gradients[0];
optimizer.Step(net);
net.ZeroGradients();
Console.WriteLine($"step agrees {Math.Abs(net.Head.Bias.Values[0] - (before - 0.01f * gradient)) < 1e-6f && gradient != 0}");

float last = first;
for (int i = 0; i < 100; i++)
{
    last = net.Forward(input, labels, work, batch: Batch);
    net.Backward(work);
    optimizer.Step(net);
    net.ZeroGradients();
}

Console.WriteLine($"learned {last < first / 2}");
Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loss {first:F4} to {last:F4}, difference {difference:E1}, vectors of {Runtime.VectorWidth} bits"));
