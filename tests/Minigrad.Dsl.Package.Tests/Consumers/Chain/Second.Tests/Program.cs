using First;
using Minigrad;
using Second;
using Second.Tests;

Console.WriteLine($"first {Count(new FirstNet())}");
Console.WriteLine($"second {Count(new SecondNet())}");
Console.WriteLine($"tests {Count(new TestNet())}");

static long Count(IModel model) => model.Parameters.ElementCount;
