/// Sorts by a function that compares the elements at two places; it is asked before anything is moved.
fn go_sorted_order(count: usize, less: impl Fn(i64, i64) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&i, &j| less(j as i64, i as i64).cmp(&less(i as i64, j as i64)));
    order
}

/// Puts at place k what stood at order[k].
fn go_reorder<T>(v: &mut [T], order: &[usize]) {
    for k in 0..order.len() {
        // What belongs here may have been swapped away meanwhile.
        let mut from = order[k];
        while from < k {
            from = order[from];
        }
        v.swap(k, from);
    }
}
