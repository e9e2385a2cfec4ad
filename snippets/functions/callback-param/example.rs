// show
pub fn each<E>(items: &[String], mut visit: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    for item in items {
        visit(item)?;
    }
    Ok(())
}

pub fn count(items: &[String]) -> usize {
    let mut n = 0;
    let _: Result<(), ()> = each(items, |_| {
        n += 1;
        Ok(())
    });
    n
}
// end
