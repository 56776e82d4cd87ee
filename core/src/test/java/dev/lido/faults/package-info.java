/**
 * The crash matrix: every fault in every place, or every other one where a run is to be short.
 *
 * <pre>
 *   CrashMatrixIT: for each Fault × Place ──▶ a scene (TravelScenes, SurpriseScenes, EndScenes, OwnScenes) ──▶ Verdict
 *                  Matrix: what is printed     Footprint: what is left
 * </pre>
 */
package dev.lido.faults;
