namespace Minigrad.TestKit;

/// <summary>How large a compiled method is, in what RyuJIT counts before it decides whether to optimise.</summary>
/// <param name="Type">The type, without its namespace.</param>
/// <param name="Name">The method.</param>
/// <param name="Bytes">The bytes of IL.</param>
/// <param name="Instructions">The IL instructions.</param>
/// <param name="BasicBlocks">The stretches of code between branches and their targets.</param>
/// <param name="Locals">The local variables.</param>
/// <param name="References">The instructions that read or write locals and arguments.</param>
public sealed record MethodSize(string Type, string Name, int Bytes, int Instructions, int BasicBlocks, int Locals, int References)
{
    /// <summary>
    /// What RyuJIT optimises at most, <c>DEFAULT_MIN_OPTS_*</c> in its <c>compiler.h</c>: beyond any of these a method is compiled without optimisation, whatever its tier.
    /// </summary>
    public static MethodSize Limit { get; } = new("", "limit of the JIT", Bytes: 60_000, Instructions: 20_000, BasicBlocks: 2_000, Locals: 2_000, References: 8_000);

    /// <summary>How much of the limit that is nearest the method takes: 1 is all of it.</summary>
    public double Share => new[]
    {
        (double)Bytes / Limit.Bytes,
        (double)Instructions / Limit.Instructions,
        (double)BasicBlocks / Limit.BasicBlocks,
        (double)Locals / Limit.Locals,
        (double)References / Limit.References,
    }.Max();
}
