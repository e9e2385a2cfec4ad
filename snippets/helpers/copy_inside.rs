/// Go's copy between two parts of one list, which may overlap.
fn copy_inside<T: Clone>(
    list: &mut [T],
    target: impl std::slice::SliceIndex<[T], Output = [T]>,
    source: impl std::slice::SliceIndex<[T], Output = [T]>,
) -> usize {
    let items = list[source].to_vec();
    let target = &mut list[target];
    let count = target.len().min(items.len());
    target[..count].clone_from_slice(&items[..count]);
    count
}
