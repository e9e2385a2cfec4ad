// needs: sort_interface
/// A list as Go's sort.Interface, in rising order.
struct GoSortList<'a, T>(&'a mut [T]);

impl<T: PartialOrd> GoSort for GoSortList<'_, T> {
    fn len(&self) -> i64 {
        self.0.len() as i64
    }

    fn less(&self, i: i64, j: i64) -> bool {
        self.0[i as usize] < self.0[j as usize]
    }

    fn swap(&mut self, i: i64, j: i64) {
        self.0.swap(i as usize, j as usize);
    }
}
