// needs: sort_interface
/// The same data in the opposite order.
struct GoReverse<'a, S: ?Sized>(&'a mut S);

impl<S: GoSort + ?Sized> GoSort for GoReverse<'_, S> {
    fn len(&self) -> i64 {
        self.0.len()
    }

    fn less(&self, i: i64, j: i64) -> bool {
        self.0.less(j, i)
    }

    fn swap(&mut self, i: i64, j: i64) {
        self.0.swap(i, j);
    }
}
