pub struct Person {
    pub name: String,
    pub age: u32,
}

// show
pub fn by_age(people: &mut [Person]) {
    people.sort_by_key(|person| person.age);
}

pub fn by_name_then_age(people: &mut [Person]) {
    people.sort_by(|a, b| a.name.cmp(&b.name).then(b.age.cmp(&a.age)));
}
// end
