namespace Minigrad.Testing
{
    public static class Expect
    {
        public const double Absolute = 1E-06D;
        public const double Relative = 1E-05D;
        public static void All([System.Runtime.CompilerServices.ParamCollection] [System.Runtime.CompilerServices.ScopedRef] System.ReadOnlySpan<System.Action> checks) { }
        public static void Gradients(Minigrad.IModel model, in Minigrad.Batch batch, Minigrad.Testing.GradientOptions? options = null) { }
        public static void Gradients(Minigrad.IModel model, Minigrad.Layer layer, in Minigrad.Batch batch, Minigrad.Testing.GradientOptions? options = null) { }
        public static void Gradients(Minigrad.IModel model, System.Func<double> objective, System.Action backward, Minigrad.Testing.GradientOptions? options = null) { }
        public static void Near(double expected, double actual, double relative = 1E-05, double absolute = 1E-06, [System.Runtime.CompilerServices.CallerArgumentExpression("actual")] string what = "") { }
        public static void Near<T>(System.Numerics.Tensors.Tensor<T> expected, System.Numerics.Tensors.Tensor<T> actual, double relative = 1E-05, double absolute = 1E-06, [System.Runtime.CompilerServices.CallerArgumentExpression("actual")] string what = "")
            where T : System.Numerics.INumber<T> { }
        public static void Near<T>(in System.Numerics.Tensors.ReadOnlyTensorSpan<T> expected, in System.Numerics.Tensors.ReadOnlyTensorSpan<T> actual, double relative = 1E-05, double absolute = 1E-06, [System.Runtime.CompilerServices.CallerArgumentExpression("actual")] string what = "")
            where T : System.Numerics.INumber<T> { }
        public static void Near<TExpected, TActual>(System.ReadOnlySpan<TExpected> expected, System.ReadOnlySpan<TActual> actual, double relative = 1E-05, double absolute = 1E-06, [System.Runtime.CompilerServices.CallerArgumentExpression("actual")] string what = "")
            where TExpected : System.Numerics.INumber<TExpected>
            where TActual : System.Numerics.INumber<TActual> { }
        public static void Snapshot(string text, string hint = "", string extension = "txt", [System.Runtime.CompilerServices.CallerMemberName] string method = "", [System.Runtime.CompilerServices.CallerFilePath] string file = "") { }
        [System.Diagnostics.CodeAnalysis.RequiresAssemblyFiles("Reads the assembly\'s file and its debug information.")]
        public static void SourceSnapshot(System.Type type, string hint = "", [System.Runtime.CompilerServices.CallerMemberName] string method = "", [System.Runtime.CompilerServices.CallerFilePath] string file = "") { }
        [System.Diagnostics.CodeAnalysis.RequiresAssemblyFiles("Reads the assembly\'s file and its debug information.")]
        public static void SourceSnapshot<T>(string hint = "", [System.Runtime.CompilerServices.CallerMemberName] string method = "", [System.Runtime.CompilerServices.CallerFilePath] string file = "") { }
    }
    public sealed class ExpectationException : System.Exception
    {
        public ExpectationException(string message) { }
        public System.Collections.Generic.IReadOnlyList<System.Exception> Failures { get; }
    }
    public static class GeneratedSource
    {
        [System.Diagnostics.CodeAnalysis.RequiresAssemblyFiles("Reads the assembly\'s file and its debug information.")]
        public static string Of(System.Type type) { }
        [System.Diagnostics.CodeAnalysis.RequiresAssemblyFiles("Reads the assembly\'s file and its debug information.")]
        public static string Of<T>() { }
    }
    public sealed class GradientOptions : System.IEquatable<Minigrad.Testing.GradientOptions>
    {
        public GradientOptions() { }
        public double Absolute { get; init; }
        public int Directions { get; init; }
        public int Elements { get; init; }
        public bool Inputs { get; init; }
        public double Relative { get; init; }
        public int Seed { get; init; }
    }
}