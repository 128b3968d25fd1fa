using System.Buffers.Binary;
using Minigrad;

float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
int[] labels = [0, 1, 1, 0];
DataLoaders data = DataLoaders.Create(new(inputs, [2], labels), null, batchSize: 2);
using (TensorBoardLogger logger = new("runs", histograms: true))
{
    new Learner<Xor>(new Xor(seed: 1), data, new Adam(0.05f)).Fit(epochs: 3, callbacks: [logger]);
}

byte[] file = File.ReadAllBytes(Directory.GetFiles("runs").Single());
int records = 0;
for (long at = 0; at < file.Length; records++)
{
    at += 16 + BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan((int)at));
}

Console.WriteLine($"records {records}");

[Model("batch 2 -> batch 2"), CrossEntropy]
public sealed partial class Xor
{
    [Linear(16)] public partial Layer Hidden { get; }
    [Relu] public partial Layer Active { get; }
    [Linear(2)] public partial Layer Output { get; }
}
