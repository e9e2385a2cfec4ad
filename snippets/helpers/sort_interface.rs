/// Go's sort.Interface.
trait GoSort {
    fn len(&self) -> i64;
    fn less(&self, i: i64, j: i64) -> bool;
    fn swap(&mut self, i: i64, j: i64);
}

/// Sorts by the methods alone; equal elements keep their order.
fn go_sort<S: GoSort + ?Sized>(data: &mut S) {
    let n = data.len();
    let mut order: Vec<i64> = (0..n).collect();
    order.sort_by(|&i, &j| data.less(j, i).cmp(&data.less(i, j)));
    // order[k] is where the element that belongs at k stood; those before k have been swapped away meanwhile.
    for k in 0..n {
        let mut from = order[k as usize];
        while from < k {
            from = order[from as usize];
        }
        if from != k {
            data.swap(k, from);
        }
    }
}

fn go_is_sorted<S: GoSort + ?Sized>(data: &S) -> bool {
    (1..data.len()).all(|i| !data.less(i, i - 1))
}
