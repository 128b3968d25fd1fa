namespace Minigrad.Integration.Tests;

/// <summary>Samples for <see cref="Player"/>, as arrays and as a data set.</summary>
internal sealed class PlayerData
{
    public const int Time = 3;

    public PlayerData(int count, int seed = 5)
    {
        Random random = new(seed);
        Count = count;
        Boards = [.. Enumerable.Range(0, count * 6).Select(_ => (float)random.NextDouble() - 0.5f)];
        Moves = [.. Enumerable.Range(0, count * Time).Select(_ => random.Next(5))];
        Policies = [.. Enumerable.Range(0, count).Select(i => i % 7 == 0 ? -1 : random.Next(4))];
        Values = [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble())];
    }

    public int Count { get; }

    public float[] Boards { get; }

    public int[] Moves { get; }

    public int[] Policies { get; }

    public float[] Values { get; }

    public Dataset InOrder => new([new(Boards, [6]), new(Moves, [Time])], [new(Policies, []), new(Values, [1])]);

    public Dataset ByName => new(
        [new(Moves, [Time], nameof(Player.Moves)), new(Boards, [6], nameof(Player.Board))],
        [new(Values, [], nameof(Player.Value)), new(Policies, [], nameof(Player.Policy))]);

    /// <summary>Elements of some samples.</summary>
    public static T[] Of<T>(T[] all, int length, IEnumerable<int> samples) => [.. samples.SelectMany(i => all.Skip(i * length).Take(length))];
}
