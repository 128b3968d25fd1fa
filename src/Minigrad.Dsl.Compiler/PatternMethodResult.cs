using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>What compiling a method with a pattern gave: the errors, or what to compute.</summary>
public sealed record PatternMethodResult(EquatableArray<DslError> Errors, PatternMethodPlan? Plan);
