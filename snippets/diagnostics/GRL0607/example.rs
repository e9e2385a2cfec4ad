use std::any::{Any, TypeId};
use std::collections::HashMap;

pub struct User(pub String);

#[derive(Default)]
pub struct Extensions(HashMap<TypeId, Box<dyn Any>>);

// show
impl Extensions {
    pub fn set_user(&mut self, user: User) {
        self.0.insert(TypeId::of::<User>(), Box::new(user));
    }
}
// end
