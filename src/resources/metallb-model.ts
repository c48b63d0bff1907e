import { Model, type TypeMeta } from '@kubernetes-models/base'
import { newestRelease, type Release } from '../release/releases.ts'
import { validationFaults } from './validation/validate.ts'
import { ValidationError } from './validation/validation-error.ts'

/** What all of MetalLB's resources have in common. */
export abstract class MetalLBModel<T extends TypeMeta> extends Model<T> {
  declare readonly apiVersion: T['apiVersion']
  declare readonly kind: T['kind']

  /** Throws a ValidationError with all that the CRD schema of `release` has against it; by default of the newest known. */
  override validate(release: Release = newestRelease): void {
    const faults = validationFaults(this, release)
    if (faults.length > 0) throw new ValidationError(faults)
  }
}
