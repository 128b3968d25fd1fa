namespace Minigrad.Kernels;

/// <summary>An index space and the operands over it.</summary>
internal struct MapSpace(int outer, int rows, int columns, View x0, View x1, View x2, View x3)
{
    // Rows shorter than this are worth joining at the price of copies of the operands that repeat along them.
    private const int ShortRow = 32;

    private const int FewestOuter = 4;

    public int Outer = outer;
    public int Rows = rows;
    public int Columns = columns;
    public View X0 = x0;
    public View X1 = x1;
    public View X2 = x2;
    public View X3 = x3;

    /// <summary>Joins axes that are one run of memory (or one repeated value) in every operand, so that rows are as long as can be.</summary>
    public void Simplify(int arity)
    {
        if (Rows > 1 && CanJoin(arity)) Join();
        if (Outer > 1 && Rows == 1)
        {
            Rows = Outer;
            Outer = 1;
            (X0, X1, X2, X3) = (Shift(X0), Shift(X1), Shift(X2), Shift(X3));
        }
        if (Outer == 1 && Rows > 1 && CanJoin(arity)) Join();
    }

    /// <summary>Joins short rows by making dense copies of operands that repeat within an outer index; false if that cannot be or does not pay.</summary>
    public bool TryFlatten(int arity)
    {
        if (Columns > ShortRow || Outer < FewestOuter || (long)Rows * Columns > 1 << 20) return false;
        if (!CanCopy(X0) || (arity > 1 && !CanCopy(X1)) || (arity > 2 && !CanCopy(X2)) || (arity > 3 && !CanCopy(X3))) return false;
        X0 = Dense(X0, 0);
        if (arity > 1) X1 = Dense(X1, 1);
        if (arity > 2) X2 = Dense(X2, 2);
        if (arity > 3) X3 = Dense(X3, 3);
        Join();
        return true;
    }

    private void Join()
    {
        Columns *= Rows;
        Rows = Outer;
        Outer = 1;
        (X0, X1, X2, X3) = (Shift(X0), Shift(X1), Shift(X2), Shift(X3));
    }

    private static unsafe View Shift(View view) => new(view.Pointer, 0, view.OuterStride, view.ColumnStride);

    private readonly bool CanJoin(int arity) =>
        Joins(X0) && (arity < 2 || Joins(X1)) && (arity < 3 || Joins(X2)) && (arity < 4 || Joins(X3)) && (long)Columns * Rows <= int.MaxValue;

    private readonly bool Joins(View view) => view.RowStride == (long)view.ColumnStride * Columns;

    private readonly bool CanCopy(View view) => Joins(view) || view.OuterStride == 0;

    private readonly unsafe View Dense(View view, int index)
    {
        if (Joins(view)) return view;
        long length = Scratch.Align((long)Rows * Columns);
        float* copy = Scratch.Get(Scratch.Operands, 4 * length) + index * length;
        for (int r = 0; r < Rows; r++)
            for (int c = 0; c < Columns; c++) copy[r * Columns + c] = view.Row(0, r)[c * view.ColumnStride];
        return new View(copy, 0, Columns, 1);
    }
}
