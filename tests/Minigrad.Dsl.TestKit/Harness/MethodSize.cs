namespace Minigrad.TestKit;

/// <summary>How large a compiled method is, in what RyuJIT counts before it decides whether to optimise.</summary>
/// <param name="Type">The type, without its namespace.</param>
/// <param name="Name">The method.</param>
/// <param name="Bytes">The bytes of IL.</param>
/// <param name="Instructions">The IL instructions.</param>
/// <param name="BasicBlocks">The stretches of code between branches and their targets.</param>
/// <param name="Locals">The local variables and arguments, <c>this</c> included: RyuJIT has one table of both.</param>
/// <param name="References">The instructions that read, write or take the address of locals and arguments.</param>
public sealed record MethodSize(string Type, string Name, int Bytes, int Instructions, int BasicBlocks, int Locals, int References)
{
    /// <summary>
    /// What RyuJIT optimises fully at most. Beyond <c>DEFAULT_MIN_OPTS_CODE_SIZE</c>, <c>_INSTR_COUNT</c>, <c>_BB_COUNT</c> or <c>_LV_REF_COUNT</c> of its <c>compiler.h</c> a method is
    /// compiled without optimisation, whatever its tier. For locals that bound is 2000, but from nine tenths of <c>JitMaxLocalsToTrack</c> (0x400, <c>jitconfigvalues.h</c>) on no call is inlined
    /// any more (<c>fginline.cpp</c>), and generated code is fast only where its vectors and spans are.
    /// </summary>
    public static MethodSize Limit { get; } = new("", "limit of the JIT", Bytes: 60_000, Instructions: 20_000, BasicBlocks: 2_000, Locals: 0x400 * 9 / 10, References: 8_000);

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
