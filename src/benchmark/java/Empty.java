/** What every Java program pays. */
public final class Empty {
    private Empty() {}

    public static void main(String[] args) {}
}
