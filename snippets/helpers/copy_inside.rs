/// Go's copy between two parts of one list, which may overlap.
fn copy_inside<T: Clone>(
    list: &mut [T],
    target: std::ops::Range<usize>,
    source: std::ops::Range<usize>,
) -> usize {
    let count = target.len().min(source.len());
    let items = list[source.start..source.start + count].to_vec();
    list[target.start..target.start + count].clone_from_slice(&items);
    count
}
