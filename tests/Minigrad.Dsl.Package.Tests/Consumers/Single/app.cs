#:package Minigrad.Dsl@$(MinigradVersion)
using Minigrad;

var net = new Xor(seed: 1);
Workspace work = net.CreateWorkspace(batch: 4);
float[] input = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];
var optimizer = new Adam(0.05f);
float loss = 0;
for (int i = 0; i < 500; i++)
{
    loss = net.Forward(input, targets, work, batch: 4);
    net.Backward(work);
    optimizer.Step(net);
    net.ZeroGradients();
}

Console.WriteLine($"learned {loss < 0.01f}");

[Model("batch 2 -> batch 1"), MeanSquaredError]
public sealed partial class Xor
{
    [Linear(16)] public partial Layer Hidden { get; }
    [Relu] public partial Layer Active { get; }
    [Linear(1)] public partial Layer Output { get; }
}
